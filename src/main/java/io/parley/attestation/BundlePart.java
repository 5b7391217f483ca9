package io.parley.attestation;

import java.util.Map;

/** One piece of a bundle. A new one is a new bean: the manifest covers whatever there is. */
interface BundlePart {
    /** Name → content, put into {@code files}. */
    void add(Map<String, byte[]> files, BundleData data);
}
