package io.parley.vendors.advisories;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The good document of each form with bytes turned, taken away and doubled, always in the same way: what {@link FeedFuzz} looks for
 * at leisure, in seconds.
 */
class MutatedFeedsTest {
    private static final int ROUNDS = 1_500;

    @ParameterizedTest
    @EnumSource
    void everyFormEndsWithAWord(FeedForm form) {
        var random = new Random(20_261_128);
        for (int i = 0; i < ROUNDS; i++) {
            FeedFiles.assertWhole(FeedFiles.read(form.file(), mutated(FeedFiles.bytes(form.good()), random)));
        }
    }

    private static byte[] mutated(byte[] content, Random random) {
        for (int i = 1 + random.nextInt(4); i > 0 && content.length > 2; i--) {
            int at = random.nextInt(content.length);
            switch (random.nextInt(4)) {
                case 0 -> content[at] = (byte) random.nextInt(256);
                case 1 -> content = Arrays.copyOf(content, at);
                case 2 -> content[at] = (byte) "{}[]\",:\\0-9\n".charAt(random.nextInt(12));
                default -> {
                    int to = Math.min(content.length, at + random.nextInt(20));
                    var doubled = Arrays.copyOf(content, content.length + to - at);
                    System.arraycopy(content, at, doubled, to, content.length - at);
                    content = doubled;
                }
            }
        }
        return content;
    }
}
