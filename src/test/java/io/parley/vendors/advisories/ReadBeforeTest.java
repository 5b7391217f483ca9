package io.parley.vendors.advisories;

import static io.parley.vendors.advisories.FeedFiles.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A document that was read before is left alone, unless that could lose a change or a remark. */
class ReadBeforeTest {
    private static final String CONTENT = cve("CVE-2024-9001", "Slack", "Slack", "2024-03-05T12:00:00Z", "");

    private final List<FeedTables.Known> stored = new ArrayList<>();
    private final ReadBefore before = new ReadBefore((feed, ids) -> stored.stream()
            .filter(r -> r.feed() == feed && ids.contains(r.id()))
            .toList());

    @Test
    void theSameIsLeftAlone() {
        store(Feed.CVE, "CVE-2024-9001", false);
        store(Feed.GHSA, "GHSA-1", false);
        assertThat(left("a.zip!/CVE-2024-9001.json", "x/GHSA-1.json", "CVE-2024-9002.json", "CVE-2024-9001.csv"))
                .containsExactlyInAnyOrder("a.zip!/CVE-2024-9001.json", "x/GHSA-1.json");
    }

    @Test
    void whatIsOtherOrRemarkableIsRead() {
        store(Feed.CVE, "CVE-2024-9001", true);
        stored.add(new FeedTables.Known(Feed.CVE, "CVE-2024-9002", Hash.of(bytes("other")), null, false));
        assertThat(left("CVE-2024-9001.json", "CVE-2024-9002.json")).isEmpty();
    }

    /** Of several the last one counts, whichever of them is stored. */
    @Test
    void whatSeveralDocumentsMayBeAboutIsRead() {
        store(Feed.CVE, "CVE-2024-9001", false);
        store(Feed.CVE, "CVE-2024-9002", false);
        assertThat(left("a/CVE-2024-9001.json", "b/CVE-2024-9001.json")).isEmpty();
        assertThat(left("c/CVE-2024-9001.json")).as("also later").isEmpty();
        before.read(
                new Unread("copy.json", bytes(CONTENT), null),
                read("copy.json", CONTENT.replace("CVE-2024-9001", "CVE-2024-9002")).advisories);
        assertThat(left("CVE-2024-9002.json")).as("named otherwise").isEmpty();
    }

    private void store(Feed feed, String id, boolean noted) {
        stored.add(new FeedTables.Known(feed, id, Hash.of(bytes(CONTENT)), null, noted));
    }

    /** Those of documents with such names and one content that need not be read. */
    private List<String> left(String... names) {
        var documents = Stream.of(names)
                .map(name -> new Unread(name, bytes(CONTENT), null))
                .toList();
        return before.among(documents).keySet().stream().map(Unread::name).toList();
    }
}
