package io.parley.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The questions of the shipped catalog, in the order of its file. */
@ApplicationScoped
public class Attributes {
    private final List<Attribute> list;

    Attributes() {
        list = shipped();
    }

    /** As {@link #list}, where nothing is injected. */
    public static List<Attribute> shipped() {
        var faults = new Faults();
        var read = AttributesReader.read(
                CatalogFiles.ATTRIBUTES, CatalogFiles.shipped().get(CatalogFiles.ATTRIBUTES), faults);
        faults.throwIfAny();
        return read;
    }

    public List<Attribute> list() {
        return list;
    }
}
