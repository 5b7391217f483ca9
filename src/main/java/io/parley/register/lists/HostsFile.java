package io.parley.register.lists;

import io.parley.register.DecisionState;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names of machines of tools that are not permitted, in the form of hosts(5): an address that leads nowhere, a blank, a name. The
 * same decisions give the same bytes.
 */
final class HostsFile {
    private HostsFile() {}

    static String of(String company, List<ListedTool> tools) {
        var elsewhere = new TreeMap<String, TreeSet<String>>();
        tools.stream()
                .filter(t -> !blocked(t))
                .forEach(t -> t.domains()
                        .forEach(d -> elsewhere
                                .computeIfAbsent(d, x -> new TreeSet<>())
                                .add(t.name())));
        var file = new StringBuilder()
                .append("# ")
                .append(oneLine(company))
                .append(
                        ": tools that are not permitted. A hosts file names single machines, so names below these are not covered.\n")
                .append("# The list says what was decided. Whether anything is blocked is up to whoever reads it.\n");
        for (var tool : tools.stream().filter(HostsFile::blocked).toList()) {
            file.append("\n# ")
                    .append(oneLine(tool.name()))
                    .append(", since ")
                    .append(tool.since())
                    .append('\n');
            if (tool.domains().isEmpty()) {
                file.append("# no name is known\n");
            }
            for (var domain : tool.domains().stream().sorted().toList()) {
                var others = elsewhere.get(domain);
                file.append(
                        others == null
                                ? "0.0.0.0 " + domain + "\n"
                                : "# " + domain + " is left out: it is also a name of "
                                        + others.stream()
                                                .map(HostsFile::oneLine)
                                                .collect(Collectors.joining(", ")) + "\n");
            }
        }
        return file.toString();
    }

    private static boolean blocked(ListedTool tool) {
        return tool.state() == DecisionState.NOT_PERMITTED;
    }

    /** A company's own words must not become a line of the file. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
