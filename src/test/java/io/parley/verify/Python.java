package io.parley.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** verify.py as one process that is handed bundle after bundle. */
final class Python implements AutoCloseable {
    private static final String PROGRAM = """
            import base64, sys
            sys.dont_write_bytecode = True
            sys.path.insert(0, 'src/main/resources/verify')
            import verify
            key = verify.Key(sys.argv[1])
            files = {}
            for line in sys.stdin:
                name, data = line.rstrip('\\n').split('\\t')
                if name:
                    files[name] = base64.b64decode(data)
                    continue
                try:
                    kept = files.pop('kept', None)
                    print(verify.verdict(files, key, kept)[0], flush=True)
                except Exception as e:
                    print(99, flush=True)
                    print(repr(e), file=sys.stderr, flush=True)
                files = {}
            """;

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    /** Where there is no Python, or no openssl for it, the test is left out. */
    Python(VerifierKey key) throws IOException {
        Assumptions.assumeTrue(isThere("python3", "--version") && isThere("openssl", "version"), "python3 and openssl");
        process = new ProcessBuilder("python3", "-c", PROGRAM, key.encoded())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII);
        out = process.inputReader();
    }

    /** {@code kept}: the checkpoint that the reader kept from last time. */
    int check(Map<String, byte[]> files, byte[] kept) throws IOException {
        in.write("kept\t" + Text.base64(kept) + "\n");
        return check(files);
    }

    int check(Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            in.write(file.getKey() + "\t" + Text.base64(file.getValue()) + "\n");
        }
        in.write("\t\n");
        in.flush();
        return Integer.parseInt(out.readLine());
    }

    static boolean isThere(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
        process.destroy();
    }
}
