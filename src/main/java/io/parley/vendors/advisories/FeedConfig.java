package io.parley.vendors.advisories;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where feeds come from. Without any of it, operators can only send files. */
@ConfigMapping(prefix = "parley.feeds")
interface FeedConfig {
    /** Operators may have files and folders below it read. Default: {@code feeds} in the product's own folder, if it has one. */
    Optional<Path> folder();

    /** Whoever may write into this folder may have anything read that the product can read. Default: {@code feeds/asked}. */
    Optional<Path> asked();

    /** The product's own folder; see {@code PARLEY_HOME}. */
    @WithDefault("${parley.home:}")
    Optional<String> home();

    /** Addresses to fetch regularly: of files, of ROLIE feeds or of provider-metadata.json. None: nothing is ever fetched. */
    Optional<List<String>> fetch();

    /** Hosts that may be asked, besides those of the addresses themselves. */
    Optional<List<String>> hosts();

    default Optional<Path> allowedFolder() {
        return folder().or(() -> own("feeds"));
    }

    default Optional<Path> askedFolder() {
        return asked().or(() -> own("feeds/asked"));
    }

    default Optional<Path> own(String name) {
        return home().filter(h -> !h.isBlank()).map(h -> Path.of(h).resolve(name));
    }
}
