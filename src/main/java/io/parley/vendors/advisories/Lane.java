package io.parley.vendors.advisories;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jspecify.annotations.Nullable;

/** Does one thing after the other, in their order, while whoever asked goes on; one thing at most waits for nobody. */
final class Lane implements AutoCloseable {
    private final ManagedExecutor threads;
    private @Nullable Future<?> last;

    Lane(ManagedExecutor threads) {
        this.threads = threads;
    }

    /** Waits for what was asked before. Throws what stopped that. */
    void next(Runnable work) {
        await();
        last = threads.submit(work);
    }

    void await() {
        var waited = last;
        last = null;
        if (waited == null) {
            return;
        }
        try {
            waited.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Nothing is done any more after that. */
    @Override
    public void close() {
        await();
    }
}
