package io.parley.gates;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One method of the application that answers requests, with every place in which a request can carry a value. */
record Route(
        String method,
        String path,
        String owner,
        boolean open,
        boolean anyone,
        Set<String> roles,
        Body body,
        List<Slot> fields) {
    private static final Pattern SLOT = Pattern.compile("\\{\\s*(\\w+)\\s*(?::[^}]*)?}");

    enum Body {
        NONE,
        FORM,
        MULTIPART,
        JSON,
        CSV,
        OCTETS
    }

    enum In {
        PATH,
        QUERY,
        FORM,
        FILE,
        JSON,
        JSON_LIST,
        JSON_NUMBER
    }

    record Slot(In in, String name) {}

    boolean reads() {
        return method.equals("GET");
    }

    boolean api() {
        return path.startsWith("/api/");
    }

    boolean operatorOnly() {
        return roles.equals(Set.of("operator"));
    }

    List<Slot> slots() {
        return Stream.concat(
                        SLOT.matcher(path).results().map(found -> new Slot(In.PATH, found.group(1))), fields.stream())
                .toList();
    }

    /** The path with its slots filled by values that are encoded already. */
    String filled(java.util.function.UnaryOperator<String> values) {
        return SLOT.matcher(path).replaceAll(found -> values.apply(found.group(1)));
    }

    boolean mayBeCalledBy(Set<String> held) {
        return open || anyone && !held.isEmpty() || roles.stream().anyMatch(held::contains);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
