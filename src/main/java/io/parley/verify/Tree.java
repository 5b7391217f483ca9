package io.parley.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Roots and proofs of RFC 6962, 2.1, from the hashes of perfect subtrees: those never change once the log has them. */
public final class Tree {
    /** The perfect subtree of 2^level leaves that begins at leaf {@code index * 2^level}; level 0 are the leaves. */
    public record Place(int level, long index) {}

    @FunctionalInterface
    public interface Nodes {
        byte[] at(Place place);
    }

    private final Nodes nodes;

    public Tree(Nodes nodes) {
        this.nodes = nodes;
    }

    public static Tree of(List<byte[]> leafHashes) {
        var all = grow(0, leafHashes, Map.of());
        return new Tree(all::get);
    }

    /** The nodes that new leaves complete, the leaves included; {@code before} holds at least {@link #edge} of the old tree. */
    public static Map<Place, byte[]> grow(long size, List<byte[]> leafHashes, Map<Place, byte[]> before) {
        var added = new HashMap<Place, byte[]>();
        for (var leaf : leafHashes) {
            var place = new Place(0, size++);
            var hash = leaf;
            added.put(place, hash);
            while ((place.index & 1) == 1) {
                var left = new Place(place.level, place.index - 1);
                hash = Merkle.node(added.containsKey(left) ? added.get(left) : before.get(left), hash);
                place = new Place(place.level + 1, place.index >> 1);
                added.put(place, hash);
            }
        }
        return added;
    }

    /** The largest perfect subtrees that make up a tree of this size, from left to right. */
    public static List<Place> edge(long size) {
        var edge = new ArrayList<Place>();
        long from = 0;
        for (int level = 62; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                edge.add(new Place(level, from >> level));
                from += 1L << level;
            }
        }
        return edge;
    }

    public byte[] root(long size) {
        return size == 0 ? Merkle.empty() : hash(0, size);
    }

    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
        }
        var proof = new ArrayList<byte[]>();
        path(index, 0, size, proof);
        return proof;
    }

    public List<byte[]> consistency(long size1, long size2) {
        if (size1 < 1 || size1 > size2) {
            throw new IllegalArgumentException("A tree of " + size1 + " does not grow to " + size2);
        }
        var proof = new ArrayList<byte[]>();
        if (size1 < size2) {
            subproof(size1, 0, size2, true, proof);
        }
        return proof;
    }

    private void path(long index, long from, long to, List<byte[]> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, proof);
            proof.add(hash(middle, to));
        } else {
            path(index, middle, to, proof);
            proof.add(hash(from, middle));
        }
    }

    private void subproof(long size1, long from, long to, boolean known, List<byte[]> proof) {
        if (size1 == to) {
            if (!known) {
                proof.add(hash(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (size1 <= middle) {
            subproof(size1, from, middle, known, proof);
            proof.add(hash(middle, to));
        } else {
            subproof(size1, middle, to, false, proof);
            proof.add(hash(from, middle));
        }
    }

    private byte[] hash(long from, long to) {
        long length = to - from;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return nodes.at(new Place(level, from >> level));
        }
        long middle = from + split(length);
        return Merkle.node(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two below. */
    private static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
