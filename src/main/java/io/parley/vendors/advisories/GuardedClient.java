package io.parley.vendors.advisories;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks other machines, and only those: hosts of a list, by https, at public addresses, so many bytes, so long. A redirect is
 * followed only to where one could have asked oneself. The address that was checked is the one that is used, since the JVM
 * keeps a name's addresses for longer than a connection takes.
 */
final class GuardedClient {
    private static final int REDIRECTS = 3;

    private final Set<String> hosts;
    private final String scheme;
    private final Predicate<InetAddress> mayBeAsked;
    private final long largest;
    private final Duration longest;
    private final HttpClient client;

    GuardedClient(Set<String> hosts, long largest, Duration longest) {
        this(hosts, "https", PublicAddress::is, largest, longest);
    }

    /** For tests, whose server is not on the internet. */
    GuardedClient(Set<String> hosts, String scheme, Predicate<InetAddress> mayBeAsked, long largest, Duration longest) {
        this.hosts = Set.copyOf(hosts);
        this.scheme = scheme;
        this.mayBeAsked = mayBeAsked;
        this.largest = largest;
        this.longest = longest;
        client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(longest.compareTo(Duration.ofSeconds(10)) < 0 ? longest : Duration.ofSeconds(10))
                .build();
    }

    /** Not asked, or not taken; the message may be shown. */
    static final class Refused extends Exception {
        final transient Reason why;

        Refused(String pattern, Object... values) {
            super(Reason.of(pattern, values).text());
            why = Reason.of(pattern, values);
        }
    }

    /** {@code changed}: false where the server says that it is what it was; then nothing was written. */
    record Answer(
            boolean changed,
            @Nullable String etag,
            @Nullable String lastModified) {}

    /** Writes the answer to {@code to}, which is left away when anything goes wrong. */
    Answer fetch(URI address, @Nullable String etag, @Nullable String lastModified, Path to) throws Refused {
        long deadline = System.nanoTime() + longest.toNanos();
        var next = address;
        try {
            for (int i = 0; i <= REDIRECTS; i++) {
                check(next);
                var response =
                        client.send(request(next, etag, lastModified), HttpResponse.BodyHandlers.ofInputStream());
                try (var body = response.body()) {
                    switch (response.statusCode()) {
                        case 200 -> {
                            write(body, to, deadline);
                            return new Answer(true, header(response, "ETag"), header(response, "Last-Modified"));
                        }
                        case 304 -> {
                            return new Answer(false, etag, lastModified);
                        }
                        case 301, 302, 303, 307, 308 -> {
                            var location = header(response, "Location");
                            if (location == null) {
                                throw new Refused("The server sends us nowhere");
                            }
                            next = next.resolve(location);
                        }
                        default -> throw new Refused("The server answers {}", response.statusCode());
                    }
                }
            }
            throw new Refused("The server sends us on and on");
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("The server cannot be reached, or stops in the middle");
        } catch (InterruptedException e) {
            throw new Refused("Interrupted");
        }
    }

    private HttpRequest request(URI address, @Nullable String etag, @Nullable String lastModified) {
        var request = HttpRequest.newBuilder(address).timeout(longest).header("User-Agent", "Parley");
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        if (lastModified != null) {
            request.header("If-Modified-Since", lastModified);
        }
        return request.build();
    }

    private void check(URI address) throws Refused {
        var host = address.getHost();
        if (!scheme.equals(address.getScheme()) || host == null || address.getUserInfo() != null) {
            throw new Refused("Only addresses of the form {}://host/path are asked", scheme);
        }
        if (!hosts.contains(host)) {
            throw new Refused("The host {} is not on the list", host);
        }
        try {
            for (var found : InetAddress.getAllByName(host)) {
                if (!mayBeAsked.test(found)) {
                    throw new Refused("The host {} is not on the public internet", host);
                }
            }
        } catch (UnknownHostException e) {
            throw new Refused("Nobody knows the host {}", host);
        }
    }

    private void write(InputStream body, Path to, long deadline) throws IOException, Refused {
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(to)) {
            var buffer = new byte[65_536];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw new Refused("The answer is larger than {} MiB", largest >> 20);
                }
                if (System.nanoTime() > deadline) {
                    throw new Refused(
                            "The answer takes longer than {} s", TimeUnit.NANOSECONDS.toSeconds(longest.toNanos()));
                }
                out.write(buffer, 0, read);
            }
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(to);
            }
        }
    }

    private static @Nullable String header(HttpResponse<?> response, String name) {
        return response.headers()
                .firstValue(name)
                .filter(v -> v.length() < 1_000)
                .orElse(null);
    }
}
