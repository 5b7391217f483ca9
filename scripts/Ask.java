import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks the running product, in evaluation mode, for a trial of the demo company: java scripts/Ask.java TRIAL [FILE] */
class Ask {
    private static final int NOT_THERE = 69;

    public static void main(String[] args) throws InterruptedException, IOException {
        var port = System.getenv().getOrDefault("PARLEY_PORT", "8080");
        var uri = URI.create("http://localhost:" + port + "/demo/trials/" + args[0]);
        try {
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == 404) {
                fail("Parley at " + uri.getAuthority() + " has no demo company, or no bundle is ready yet: wait a moment.");
            }
            if (args.length > 1 && answer.statusCode() == 200) {
                Files.write(Path.of(args[1]), answer.body());
            } else {
                System.out.print(new String(answer.body(), StandardCharsets.UTF_8));
            }
            System.exit(answer.statusCode() == 200 ? 0 : 1);
        } catch (IOException e) {
            fail("Nothing answers at " + uri.getAuthority() + ": start Parley with make run first, in another terminal."
                    + " (PARLEY_PORT says where.)");
        }
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(NOT_THERE);
    }
}
