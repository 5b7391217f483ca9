package io.parley.verify;

/** The bytes of a signed checkpoint that is a leaf itself. */
public final class CheckpointLeaf {
    private CheckpointLeaf() {}

    /** First leaf of an epoch: the newest checkpoint that was signed before it, byte for byte. */
    public static byte[] ofEpoch(String note) {
        return input("epoch", note);
    }

    /** In the log of logs: a company's newest checkpoint, byte for byte. */
    public static byte[] ofLogs(String note) {
        return input("logs", note);
    }

    /** Another first line than an answer's or an act's, so that none can pass as another. */
    private static byte[] input(String kind, String note) {
        return Text.bytes("parley.checkpoint-leaf/v1\n" + kind + "\n" + note);
    }
}
