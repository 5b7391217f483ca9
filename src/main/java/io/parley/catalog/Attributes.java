package io.parley.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The questions of the shipped catalog, in the order of its file. */
@ApplicationScoped
public class Attributes {
    private final List<Attribute> list;

    Attributes() {
        var faults = new Faults();
        list = AttributesReader.read(
                CatalogFiles.ATTRIBUTES, CatalogFiles.shipped().get(CatalogFiles.ATTRIBUTES), faults);
        faults.throwIfAny();
    }

    public List<Attribute> list() {
        return list;
    }
}
