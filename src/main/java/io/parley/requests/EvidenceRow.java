package io.parley.requests;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence for reading, without the file's content. {@code place}: which condition, from 1. {@code size} in bytes. */
public record EvidenceRow(
        UUID id,
        int place,
        String person,
        Instant at,
        String note,
        @Nullable String fileName,
        int size) {}
