package io.parley.register;

import org.jspecify.annotations.Nullable;

/**
 * One line of a decision's matrix. A line that names a kind of data and nothing else is the general answer for it; any other
 * is an exception. What a line leaves open holds for all.
 */
public record MatrixRule(
        @Nullable DataClass data,
        @Nullable Recipient recipient,
        @Nullable Device device,
        @Nullable Purpose purpose,
        Permission answer,
        @Nullable String condition) {

    /** Whatever it is for. */
    public MatrixRule(
            @Nullable DataClass data,
            @Nullable Recipient recipient,
            @Nullable Device device,
            Permission answer,
            @Nullable String condition) {
        this(data, recipient, device, null, answer, condition);
    }

    public static MatrixRule of(DataClass data, Permission answer) {
        return new MatrixRule(data, null, null, answer, null);
    }

    public static MatrixRule yesIf(DataClass data, String condition) {
        return new MatrixRule(data, null, null, Permission.YES_IF, condition);
    }

    boolean isGeneral() {
        return data != null && named() == 1;
    }

    boolean matches(DataClass data, Recipient recipient, Device device, Purpose purpose) {
        return (this.data == null || this.data == data)
                && (this.recipient == null || this.recipient == recipient)
                && (this.device == null || this.device == device)
                && (this.purpose == null || this.purpose == purpose);
    }

    boolean sameCells(MatrixRule other) {
        return data == other.data && recipient == other.recipient && device == other.device && purpose == other.purpose;
    }

    int named() {
        return (data == null ? 0 : 1)
                + (recipient == null ? 0 : 1)
                + (device == null ? 0 : 1)
                + (purpose == null ? 0 : 1);
    }
}
