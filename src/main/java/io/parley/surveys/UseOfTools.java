package io.parley.surveys;

import io.parley.catalog.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What people of the company say they use, as published by one survey. Only numbers that may be shown are here; what is
 * withheld is missing from its list. {@code withheld}: tools of which not even the total may be shown.
 */
public record UseOfTools(
        UUID survey,
        String title,
        Instant releasedAt,
        int answered,
        int invited,
        int threshold,
        List<ToolUse> tools,
        List<String> withheld) {

    /**
     * Of one tool. {@code share} of those who answered; {@code worksWell}: people who say so, empty where withheld;
     * {@code withheldReasons}: reasons whose numbers may not be shown.
     */
    public record ToolUse(
            String slug,
            String name,
            int people,
            double share,
            List<ReasonCount> reasons,
            List<Reason> withheldReasons,
            List<DeviceCount> devices,
            List<PartnerCount> partners,
            OptionalInt worksWell,
            List<GroupCount> groups) {}

    /** {@code share} of those who use the tool. */
    public record ReasonCount(Reason reason, int people, double share) {}

    public record DeviceCount(Device device, int people) {}

    public record PartnerCount(Partner partner, int people) {}

    /** {@code share} of those in the group who answered. */
    public record GroupCount(String group, int answered, int people, double share) {}

    public Optional<ToolUse> find(String slug) {
        return tools.stream().filter(t -> t.slug().equals(slug)).findFirst();
    }
}
