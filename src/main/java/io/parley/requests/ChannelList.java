package io.parley.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Channels for reading: four queries, however many there are. */
@ApplicationScoped
@Transactional
class ChannelList {
    private final EntityManager database;

    ChannelList(EntityManager database) {
        this.database = database;
    }

    /** Throws when it is absent or another company's; callers cannot tell which. */
    ChannelRow get(UUID channel) {
        return rows("where c.id = ?1", channel).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** Those in use, by platform and handle. */
    List<ChannelRow> open() {
        return rows("where c.closedAt is null");
    }

    List<ChannelRow> heldBy(UUID person) {
        return rows(
                "where c.closedAt is null and c.id in"
                        + " (select k.channelId from Custodian k where k.endedAt is null and k.personId = ?1)",
                person);
    }

    List<ChannelRow> forTool(String slug) {
        return rows("where c.closedAt is null and c.toolSlug = ?1", slug);
    }

    private List<ChannelRow> rows(String where, Object... parameters) {
        var query = database.createQuery(
                "select c, coalesce(t.name, o.name) from ContactChannel c left join Tool t on t.slug = c.toolSlug"
                        + " left join OwnTool o on o.slug = c.toolSlug " + where
                        + " order by lower(coalesce(t.name, o.name)), c.handleKey, c.id",
                Object[].class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        var found = query.getResultList();
        var ids = found.stream().map(row -> ((ContactChannel) row[0]).id).toList();
        var custodians = custodians(ids);
        var rotations = rotations(ids);
        var attested = attested(ids);
        return found.stream()
                .map(row -> row(
                        (ContactChannel) row[0],
                        (String) row[1],
                        custodians.getOrDefault(((ContactChannel) row[0]).id, List.of()),
                        rotations.getOrDefault(((ContactChannel) row[0]).id, List.of()),
                        attested.get(((ContactChannel) row[0]).id)))
                .toList();
    }

    private Map<UUID, List<ChannelRow.Holder>> custodians(List<UUID> channels) {
        return database.createQuery(
                        "select k.channelId, p.id, p.name, p.mail, p.active from Custodian k join Person p on p.id = k.personId"
                                + " where k.endedAt is null and k.channelId in ?1 order by p.name, p.id",
                        Object[].class)
                .setParameter(1, channels)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        k -> (UUID) k[0],
                        Collectors.mapping(
                                k -> new ChannelRow.Holder((UUID) k[1], (String) k[2], (String) k[3], (Boolean) k[4]),
                                Collectors.toList())));
    }

    private Map<UUID, List<ChannelRow.Rotation>> rotations(List<UUID> channels) {
        return database.createQuery(
                        "select r.channelId, r.id, p.name, r.dueAt from AccessRotation r join Person p on p.id = r.personId"
                                + " where r.doneAt is null and r.channelId in ?1 order by r.dueAt, r.id",
                        Object[].class)
                .setParameter(1, channels)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        r -> (UUID) r[0],
                        Collectors.mapping(
                                r -> new ChannelRow.Rotation((UUID) r[1], (String) r[2], (Instant) r[3]),
                                Collectors.toList())));
    }

    private Map<UUID, ChannelRow.Attested> attested(List<UUID> channels) {
        return database.createQuery(
                        "select a.channelId, a.at, p.name from ChannelAttestation a join Person p on p.id = a.personId"
                                + " where a.channelId in ?1 and a.at = (select max(b.at) from ChannelAttestation b"
                                + " where b.channelId = a.channelId)",
                        Object[].class)
                .setParameter(1, channels)
                .getResultStream()
                .collect(Collectors.toMap(
                        a -> (UUID) a[0], a -> new ChannelRow.Attested((Instant) a[1], (String) a[2]), (a, b) -> a));
    }

    private static ChannelRow row(
            ContactChannel channel,
            String toolName,
            List<ChannelRow.Holder> custodians,
            List<ChannelRow.Rotation> rotations,
            ChannelRow.@Nullable Attested attested) {
        return new ChannelRow(
                channel.id,
                channel.toolSlug,
                toolName,
                channel.handle,
                channel.purpose,
                channel.recoveryMail,
                channel.twoFactor,
                channel.archiveTool,
                Arrays.stream(channel.dataClasses).map(DataClass::valueOf).toList(),
                channel.testedAt,
                channel.addedAt,
                attested,
                channel.closedAt != null,
                custodians,
                rotations);
    }
}
