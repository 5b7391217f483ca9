package io.parley.attestation;

/** One piece of a bundle. A new one is a new bean: the manifest covers whatever there is. */
interface BundlePart {
    /** Outside any transaction: what is long is read page by page, each in its own. */
    void write(BundleFile file, BundleData data);
}
