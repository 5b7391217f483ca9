package io.parley.vendors;

import io.parley.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Vendors, their tools and what they have in place. */
@Path("/api/v1/vendors")
@Tag(name = "Vendors")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class VendorApi {
    private final VendorTools makers;
    private final Programmes programmes;

    VendorApi(VendorTools makers, Programmes programmes) {
        this.makers = makers;
        this.programmes = programmes;
    }

    record Vendors(List<VendorItem> items) {}

    /** {@code tools} are slugs; their records are below {@code /api/v1/tools/{slug}}. */
    record VendorItem(
            String vendor, String name, @Nullable String homepage, List<String> tools, List<InPlace> programme) {}

    /** {@code state}: known, absent (the vendor's own pages have none) or unknown; {@code observed} is then the day of a search in vain. */
    record InPlace(
            String item,
            String state,
            @Nullable String source,
            @Nullable LocalDate observed) {}

    @GET
    public Vendors listVendors() {
        return new Vendors(makers.list().stream().map(this::item).toList());
    }

    @GET
    @Path("{vendor}")
    public VendorItem getVendor(String vendor) {
        return makers.find(vendor).map(this::item).orElseThrow(NotFoundException::new);
    }

    private VendorItem item(VendorTools.Maker maker) {
        var entries = programmes.of(maker.slug());
        return new VendorItem(
                maker.slug(),
                maker.name(),
                maker.homepage(),
                List.copyOf(maker.tools().keySet()),
                Arrays.stream(ProgrammeItem.values())
                        .map(item -> {
                            var entry = entries.get(item);
                            return entry == null
                                    ? new InPlace(item.key(), FactState.UNKNOWN.key(), null, null)
                                    : new InPlace(
                                            item.key(),
                                            entry.state().key(),
                                            entry.source().isEmpty() ? null : entry.source(),
                                            entry.observed());
                        })
                        .toList());
    }
}
