package io.parley.attestation;

import io.parley.verify.Merkle;
import io.parley.verify.Tree;
import io.parley.verify.Tree.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A log up to a checkpoint whose signature was confirmed. What the database says of it counts where it hashes up to the signed root; a node that
 * did is remembered, so that many leaves beside each other cost two hashes each. For one page, not for a whole log.
 */
final class SignedTree {
    private final long size;
    private final byte[] root;
    private final Tree.Nodes nodes;
    private final Set<Place> edge;
    private final boolean edgeHolds;
    private final Map<Place, Optional<byte[]>> confirmed = new HashMap<>();

    /** {@code nodes}: as the database holds them, never null. */
    SignedTree(long size, byte[] root, Tree.Nodes nodes) {
        this.size = size;
        this.root = root;
        this.nodes = nodes;
        this.edge = new HashSet<>(Tree.edge(size));
        this.edgeHolds = Arrays.equals(new Tree(nodes).root(size), root);
    }

    boolean holds(long index, byte[] leaf) {
        return index < size
                && confirmed(new Place(0, index))
                        .filter(hash -> Arrays.equals(hash, leaf))
                        .isPresent();
    }

    /** Whether the log's head is the one that was signed. */
    boolean confirms(LogHead head) {
        return head.size() == size && Arrays.equals(head.root(), root);
    }

    private Optional<byte[]> confirmed(Place place) {
        var known = confirmed.get(place);
        if (known == null) {
            known = Optional.of(nodes.at(place))
                    .filter(hash -> edge.contains(place) ? edgeHolds : isPartOfParent(place));
            confirmed.put(place, known);
        }
        return known;
    }

    private boolean isPartOfParent(Place place) {
        var left = nodes.at(new Place(place.level(), place.index() & ~1L));
        var right = nodes.at(new Place(place.level(), place.index() | 1L));
        return confirmed(new Place(place.level() + 1, place.index() >> 1))
                .filter(parent -> Arrays.equals(parent, Merkle.node(left, right)))
                .isPresent();
    }
}
