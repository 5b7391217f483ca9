package io.parley.vendors.advisories;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far an import is, for pages. {@code percent}: -1 until the documents were counted. */
record ImportRow(
        long id,
        String place,
        String state,
        String askedBy,
        Instant askedAt,
        @Nullable Instant finishedAt,
        long documents,
        long total,
        int percent,
        long leftAside,
        long refused,
        long noted,
        String error,
        String lastDocument,
        String detail,
        int tries,
        int most,
        boolean over) {
    static ImportRow of(FeedImport it) {
        long total = it.total == null ? -1 : it.total;
        int percent = total <= 0 ? -1 : (int) Math.min(100, it.documents * 100 / total);
        return new ImportRow(
                it.id,
                it.place,
                it.state,
                it.askedBy,
                it.askedAt,
                it.finishedAt,
                it.documents,
                total,
                percent,
                it.leftAside,
                it.refused,
                it.noted,
                it.error == null ? "" : it.error,
                it.lastDocument == null ? "" : it.lastDocument,
                it.detail == null ? "" : it.detail,
                it.tries,
                FeedImport.MOST_TRIES,
                it.isOver());
    }
}
