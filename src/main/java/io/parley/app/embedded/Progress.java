package io.parley.app.embedded;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Plain lines for the person who waits: what happens now, and how long it took. */
final class Progress {
    private static final int STEPS = 5;

    private int step;

    /** Something that takes a while. */
    interface Work {
        void run() throws Exception;
    }

    void say(String line) {
        System.out.println("Parley: " + line);
    }

    void step(String what, Work work) throws Exception {
        step++;
        System.out.print("Parley: " + what + " ... (" + step + "/" + STEPS + ")");
        System.out.flush();
        long start = System.nanoTime();
        try {
            work.run();
        } catch (Exception failure) {
            System.out.println();
            throw failure;
        }
        double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        System.out.println(String.format(Locale.ROOT, " %.1f s", seconds));
    }

    /** The step whose end the application announces itself. */
    void lastStep(String what) {
        step++;
        System.out.println("Parley: " + what + " ... (" + step + "/" + STEPS + ")");
    }
}
