package io.parley.vendors;

import io.parley.identity.Role;
import io.parley.kernel.Languages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Vendors, what they have in place, and the records of tools beside each other. */
@Path("/vendors")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class VendorPages {
    private static final int MOST = 4;

    private final VendorTools makers;
    private final VendorRecords records;
    private final Histories histories;
    private final Programmes programmes;

    VendorPages(VendorTools makers, VendorRecords records, Histories histories, Programmes programmes) {
        this.makers = makers;
        this.records = records;
        this.histories = histories;
        this.programmes = programmes;
    }

    record VendorRow(String slug, String name, List<ToolName> tools, int cases, int yes, int items, int unknown) {}

    record ToolName(String slug, String name, boolean chosen) {}

    @CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VendorList(List<VendorRow> vendors) implements TemplateInstance {}

    @CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VendorDetail(
            String slug,
            String name,
            @Nullable String homepage,
            @Nullable LocalDate until,
            ProgrammeView programme,
            List<ToolLine> tools,
            List<String> questions)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VendorComparison(List<ToolName> choices, List<ToolLine> tools, List<String> questions, boolean tooMany)
            implements TemplateInstance {}

    @GET
    public VendorList list() {
        var all = makers.list();
        var known = records.forTools(
                all.stream().flatMap(m -> m.tools().keySet().stream()).toList());
        var words = Languages.messages(ProgrammeMessages.class);
        return new VendorList(all.stream()
                .map(m -> {
                    var programme = ProgrammeView.of(programmes.of(m.slug()), words);
                    return new VendorRow(
                            m.slug(),
                            m.name(),
                            names(m, Set.of()),
                            m.tools().keySet().stream()
                                    .mapToInt(t ->
                                            Objects.requireNonNull(known.get(t)).cases())
                                    .sum(),
                            programme.yes(),
                            programme.rows().size(),
                            programme.unknown());
                })
                .toList());
    }

    @GET
    @Path("{vendor}")
    public VendorDetail show(String vendor) {
        var maker = makers.find(vendor).orElseThrow(NotFoundException::new);
        var lines = lines(List.of(maker), maker.tools().keySet());
        return new VendorDetail(
                maker.slug(),
                maker.name(),
                maker.homepage(),
                lines.stream()
                        .map(ToolLine::until)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                ProgrammeView.of(programmes.of(vendor), Languages.messages(ProgrammeMessages.class)),
                lines,
                questions(lines));
    }

    @GET
    @Path("comparison")
    public VendorComparison compare(@RestQuery List<String> tool) {
        var all = makers.list();
        var asked = tool.stream().distinct().limit(MOST).toList();
        var lines = lines(all, asked);
        return new VendorComparison(
                all.stream()
                        .flatMap(m -> names(m, new HashSet<>(asked)).stream())
                        .sorted(Comparator.comparing((ToolName t) -> t.name().toLowerCase(Locale.ROOT)))
                        .toList(),
                lines,
                questions(lines),
                tool.stream().distinct().count() > MOST);
    }

    /** In the order asked for; those that do not exist are left out. */
    private List<ToolLine> lines(List<VendorTools.Maker> all, Collection<String> asked) {
        var known = histories.forTools(asked);
        return asked.stream()
                .flatMap(slug -> all.stream()
                        .filter(m -> m.tools().containsKey(slug))
                        .map(m -> ToolLine.of(
                                slug,
                                Objects.requireNonNull(m.tools().get(slug)),
                                Objects.requireNonNull(known.get(slug)))))
                .toList();
    }

    private static List<String> questions(List<ToolLine> lines) {
        return lines.stream()
                .limit(1)
                .flatMap(l -> l.rates().stream())
                .map(RateRow::label)
                .toList();
    }

    private static List<ToolName> names(VendorTools.Maker maker, Set<String> chosen) {
        return maker.tools().entrySet().stream()
                .map(t -> new ToolName(t.getKey(), t.getValue(), chosen.contains(t.getKey())))
                .toList();
    }
}
