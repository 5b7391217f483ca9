package io.parley.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the sizes: proofs hold, and no other proof does. */
class MerkleTreeTest {
    private final Random random = new Random(20_261_124);

    @Test
    void proofsHoldForAllSmallAndManyLargeSizes() {
        var leaves = leaves(3_000);
        var tree = Tree.of(leaves);
        for (int round = 0; round < 4_000; round++) {
            int size = round < 130 ? round + 1 : 1 + random.nextInt(3_000);
            var root = tree.root(size);
            int index = random.nextInt(size);
            var included = tree.inclusion(index, size);
            assertThat(Merkle.isIncluded(index, size, leaves.get(index), included, root))
                    .isTrue();
            assertThat(Merkle.isIncluded(index, size, leaves.get(index), bent(included), root))
                    .isFalse();
            assertThat(Merkle.isIncluded(index ^ 1, size, leaves.get(index), included, root))
                    .as("neighbour's place")
                    .isFalse();
            int old = 1 + random.nextInt(size);
            var consistent = tree.consistency(old, size);
            assertThat(Merkle.isConsistent(old, size, tree.root(old), root, consistent))
                    .isTrue();
            assertThat(Merkle.isConsistent(old, size, tree.root(old), root, bent(consistent)))
                    .isFalse();
        }
    }

    @Test
    void growingInBatchesIsGrowingAtOnce() {
        var leaves = leaves(700);
        var nodes = new HashMap<Tree.Place, byte[]>();
        int size = 0;
        while (size < 700) {
            int batch = Math.min(700 - size, 1 + random.nextInt(40));
            var edge = new HashMap<Tree.Place, byte[]>();
            Tree.edge(size).forEach(place -> edge.put(place, nodes.get(place)));
            nodes.putAll(Tree.grow(size, leaves.subList(size, size + batch), edge));
            size += batch;
            assertThat(new Tree(nodes::get).root(size))
                    .isEqualTo(Tree.of(leaves.subList(0, size)).root(size));
        }
    }

    /** One hash too many, too few, or a flipped bit. */
    private List<byte[]> bent(List<byte[]> proof) {
        var bent = new ArrayList<>(proof);
        if (bent.isEmpty() || random.nextInt(3) == 0) {
            bent.add(random.nextInt(bent.size() + 1), new byte[32]);
        } else if (random.nextBoolean()) {
            bent.remove(random.nextInt(bent.size()));
        } else {
            int at = random.nextInt(bent.size());
            var flipped = bent.get(at).clone();
            flipped[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
            bent.set(at, flipped);
        }
        return bent;
    }

    private List<byte[]> leaves(int count) {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            leaves.add(Merkle.leaf(Text.bytes("leaf " + i)));
        }
        return leaves;
    }
}
