package io.parley.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The Merkle tree of RFC 6962 with the checks of RFC 9162, and nothing of our own. */
public final class Merkle {
    public static final int HASH_BYTES = 32;

    private Merkle() {}

    public static byte[] empty() {
        return sha256(new byte[0]);
    }

    public static byte[] leaf(byte[] input) {
        var digest = digest();
        digest.update((byte) 0);
        return digest.digest(input);
    }

    public static byte[] node(byte[] left, byte[] right) {
        var digest = digest();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    public static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    public static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 9162, 2.1.3.2. */
    public static boolean isIncluded(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || leafHash.length != HASH_BYTES) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        var hash = leafHash;
        for (var sibling : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(sibling, hash);
                int zeros = fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>>= zeros;
                sn >>>= zeros;
            } else {
                hash = node(hash, sibling);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(hash, root);
    }

    /** RFC 9162, 2.1.4.2. An empty tree is consistent with everything, which says nothing: refused. */
    public static boolean isConsistent(long size1, long size2, byte[] root1, byte[] root2, List<byte[]> proof) {
        if (size1 <= 0 || size1 > size2) {
            return false;
        }
        if (size1 == size2) {
            return proof.isEmpty() && MessageDigest.isEqual(root1, root2);
        }
        var path = new ArrayList<byte[]>(proof);
        if (Long.bitCount(size1) == 1) {
            path.add(0, root1);
        }
        if (proof.isEmpty()) {
            return false;
        }
        int ones = Long.numberOfTrailingZeros(size1);
        long fn = (size1 - 1) >>> ones;
        long sn = (size2 - 1) >>> ones;
        var first = path.get(0);
        var second = path.get(0);
        for (var hash : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                first = node(hash, first);
                second = node(hash, second);
                int zeros = fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>>= zeros;
                sn >>>= zeros;
            } else {
                second = node(second, hash);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(first, root1) && MessageDigest.isEqual(second, root2);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
