package io.parley.register.lists;

import io.parley.catalog.Category;
import io.parley.catalog.Keyed;
import io.parley.catalog.Words;
import io.parley.kernel.KernelConfig;
import io.parley.kernel.Languages;
import io.parley.register.DecisionState;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lists themselves, for whoever knows an address; with an ETag, so that a program that asks each minute takes what changed alone. */
@Path("/lists/{company}/{secret}")
@PermitAll
class OutsidePages {
    private static final Map<ListKind, String> TYPES = new EnumMap<>(Map.of(
            ListKind.HOSTS, "text/plain;charset=UTF-8",
            ListKind.TOOLS, "text/csv;charset=UTF-8",
            ListKind.REVIEWS, "text/calendar;charset=UTF-8"));

    private final ListReading lists;
    private final KernelConfig config;

    OutsidePages(ListReading lists, KernelConfig config) {
        this.lists = lists;
        this.config = config;
    }

    @CheckedTemplate(basePath = "lists", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApprovedTools(String company, List<Group> groups) implements TemplateInstance {}

    record Group(String category, List<Approved> tools) {}

    record Approved(String name, boolean conditions) {}

    @GET
    @Path("{file}")
    public Response read(String company, String secret, String file, @Context Request request) {
        var kind = TYPES.keySet().stream()
                .filter(k -> k.file().equals(file))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var listed = lists.read(company, kind, secret).orElseThrow(NotFoundException::new);
        var text = switch (kind) {
            case HOSTS -> HostsFile.of(listed.company(), listed.tools());
            case TOOLS -> ToolsFile.of(listed.tools());
            case REVIEWS ->
                ReviewCalendar.of(listed.tools(), config.url(), Languages.messages(ListMessages.class)::review);
            case APPROVED -> throw new NotFoundException();
        };
        var tag = new EntityTag(hash(text));
        var known = request.evaluatePreconditions(tag);
        return (known != null ? known : Response.ok(text, TYPES.get(kind)))
                .tag(tag)
                .header("Cache-Control", "no-cache")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** For a company's customers and newcomers: names alone, by what they are for. */
    @GET
    @Path("approved")
    @Produces(MediaType.TEXT_HTML)
    public ApprovedTools approved(String company, String secret) {
        var listed = lists.read(company, ListKind.APPROVED, secret).orElseThrow(NotFoundException::new);
        var words = Words.current();
        var groups = new EnumMap<Category, List<Approved>>(Category.class);
        listed.tools().stream()
                .filter(t -> t.state() == DecisionState.APPROVED || t.state() == DecisionState.APPROVED_WITH_CONDITIONS)
                .collect(Collectors.groupingBy(ListedTool::category))
                .forEach((category, tools) -> Keyed.find(Category.class, category)
                        .ifPresent(c -> groups.put(
                                c,
                                tools.stream()
                                        .map(t -> new Approved(
                                                t.name(), t.state() == DecisionState.APPROVED_WITH_CONDITIONS))
                                        .toList())));
        return new ApprovedTools(
                listed.company(),
                groups.entrySet().stream()
                        .map(g -> new Group(words.category(g.getKey().key()), g.getValue()))
                        .toList());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
