package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.verify.Merkle;
import io.parley.verify.Tree;
import io.parley.verify.Tree.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A leaf counts exactly where its whole way up to the signed root is as it was signed. */
class SignedTreeTest {
    private static final int MOST = 40;

    @Test
    void everyLeafOfEverySizeIsHeldAndNothingElse() {
        for (int size = 1; size <= MOST; size++) {
            var leaves = leaves(size);
            var tree = new SignedTree(size, Tree.of(leaves).root(size), nodes(leaves)::get);
            for (int i = 0; i < size; i++) {
                assertThat(tree.holds(i, leaves.get(i))).as("%d of %d", i, size).isTrue();
                assertThat(tree.holds(i, Merkle.sha256("another"))).isFalse();
            }
            assertThat(tree.holds(size, leaves.get(0))).isFalse();
        }
    }

    /** The leaf itself is what it was; somebody changed a node on its way, or the leaf in the database. */
    @Test
    void noNodeOnTheWayMayBeAnother() {
        var leaves = leaves(MOST);
        var root = Tree.of(leaves).root(MOST);
        for (var place : nodes(leaves).keySet()) {
            var nodes = nodes(leaves);
            nodes.put(place, Merkle.sha256("forged"));
            long first = place.index() << place.level();
            assertThat(new SignedTree(MOST, root, nodes::get).holds(first, leaves.get((int) first)))
                    .as(place.toString())
                    .isFalse();
        }
    }

    @Test
    void anotherRootHoldsNothing() {
        var leaves = leaves(MOST);
        assertThat(new SignedTree(MOST, Merkle.sha256("another"), nodes(leaves)::get).holds(3, leaves.get(3)))
                .isFalse();
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Merkle.sha256("leaf " + i))
                .toList();
    }

    private static Map<Place, byte[]> nodes(List<byte[]> leaves) {
        return new HashMap<>(Tree.grow(0, leaves, Map.of()));
    }
}
