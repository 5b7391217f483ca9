package io.parley.attestation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hashes of leaves by epoch and place, as the records make them. */
final class LogLeaves {
    private final TreeMap<Integer, Map<Long, byte[]>> byEpoch = new TreeMap<>();

    void put(int epoch, long index, byte[] hash, List<String> faults) {
        if (of(epoch).put(index, hash) != null) {
            faults.add("Leaf " + index + " is there twice.");
        }
    }

    Map<Long, byte[]> of(int epoch) {
        return byEpoch.computeIfAbsent(epoch, e -> new HashMap<>());
    }
}
