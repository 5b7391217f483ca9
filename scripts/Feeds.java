import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Has the running product read public feeds from a file or folder, and shows how far it is: java scripts/Feeds.java DIR */
class Feeds {
    private static final int NOT_THERE = 69;
    private static final int PATIENCE = 30;

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 1 || args[0].isBlank()) {
            fail("Which files? make feeds DIR=folder");
        }
        var path = Path.of(args[0]).toAbsolutePath().normalize();
        if (!Files.isReadable(path)) {
            fail("There is nothing to read at " + path);
        }
        var home = System.getenv().getOrDefault("PARLEY_HOME", System.getProperty("user.home") + "/.parley");
        var asked = Files.createDirectories(Path.of(home, "feeds", "asked"));
        var name = "ask-" + UUID.randomUUID();
        var ask = asked.resolve(name + ".ask");
        Files.writeString(asked.resolve(name + ".new"), path.toString());
        Files.move(asked.resolve(name + ".new"), ask, StandardCopyOption.ATOMIC_MOVE);
        System.exit(follow(ask, asked.resolve(name + ".import"), asked.resolve(name + ".txt")));
    }

    /** 0 when the import is done, 1 when it failed. */
    private static int follow(Path ask, Path mark, Path report) throws IOException, InterruptedException {
        var shown = "";
        for (int waited = 0; ; waited++) {
            Thread.sleep(1000);
            if (Files.exists(ask) && waited > PATIENCE) {
                Files.deleteIfExists(ask);
                fail("Parley does not answer: start it with make run first, in another terminal. (PARLEY_HOME says whose.)");
            }
            if (!Files.exists(report)) {
                continue;
            }
            boolean over = !Files.exists(mark) && !Files.exists(ask);
            var text = Files.readString(report);
            var lines = text.lines().toList();
            var progress = lines.stream().filter(l -> l.contains(" documents of ")).findFirst().orElse("");
            if (!over && !progress.equals(shown)) {
                System.err.println(progress + ", " + lines.get(lines.size() - 1));
                shown = progress;
            }
            if (over) {
                System.out.print(text);
                Files.delete(report);
                return lines.get(lines.size() - 1).equals("done") ? 0 : 1;
            }
        }
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(NOT_THERE);
    }
}
