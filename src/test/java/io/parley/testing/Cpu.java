package io.parley.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * Processor time since the machine's start, in milliseconds, read from {@code /proc} (proc(5); Linux only), to the hundredth of a second.
 * Those who ask run in the product's process here and are told apart by the names of their threads, as are compilers; of threads that
 * have ended nothing is subtracted.
 *
 * @param product what the process used, but for askers and compilers
 * @param compilers that turn bytecode into machine code, which ends when everything is warm
 * @param postgres all of the server's processes on this machine
 */
public record Cpu(double product, double compilers, double postgres) {
    /** The name of whoever asks: to be given to their threads. */
    public static final String ASKER = "asker";

    private static final double MILLIS_A_TICK = 10;

    public static Cpu now() throws IOException {
        double compilers = threads(name -> name.matches("C[12] Compiler.*"));
        double askers = threads(name -> name.startsWith(ASKER) || name.startsWith("HttpClient"));
        double process = millis(Path.of("/proc/self"), name -> true);
        return new Cpu(process - askers - compilers, compilers, servers());
    }

    /** What was used since then for each of so many. */
    public Cpu since(Cpu then, int units) {
        return new Cpu(
                (product - then.product) / units,
                Math.max(0, compilers - then.compilers) / units,
                (postgres - then.postgres) / units);
    }

    @Override
    public String toString() {
        return "%.2f ms in the product, %.2f ms in its compilers and %.2f ms in PostgreSQL"
                .formatted(product, compilers, postgres);
    }

    /** A daemon. */
    public static Thread asker(Runnable work) {
        var thread = new Thread(work, ASKER);
        thread.setDaemon(true);
        return thread;
    }

    private static double threads(Predicate<String> names) throws IOException {
        return sum(Path.of("/proc/self/task"), names);
    }

    private static double servers() throws IOException {
        return sum(Path.of("/proc"), "postgres"::equals);
    }

    private static double sum(Path folder, Predicate<String> names) throws IOException {
        try (var all = Files.newDirectoryStream(folder, "[0-9]*")) {
            return StreamSupport.stream(all.spliterator(), false)
                    .mapToDouble(one -> millis(one, names))
                    .sum();
        }
    }

    private static double millis(Path process, Predicate<String> names) {
        try {
            var stat = Files.readString(process.resolve("stat"));
            int end = stat.lastIndexOf(')');
            if (!names.test(stat.substring(stat.indexOf('(') + 1, end))) {
                return 0;
            }
            var fields = stat.substring(end + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_A_TICK;
        } catch (IOException e) {
            return 0; // it ended meanwhile
        }
    }
}
