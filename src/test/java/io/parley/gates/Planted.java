package io.parley.gates;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * Classes that break a rule on purpose. They are compiled by the test itself into a folder of its own: in the test sources
 * Quarkus would take them for parts of the application.
 */
public final class Planted {
    private static final Pattern PACKAGE = Pattern.compile("package ([a-z.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

    private Planted() {}

    /** Each source is one file with one top-level type. */
    public static JavaClasses compile(String... sources) {
        try {
            var folder = Files.createTempDirectory("planted");
            var files = new ArrayList<String>();
            for (var source : sources) {
                files.add(write(folder, source).toString());
            }
            var classes = Files.createDirectory(folder.resolve("classes"));
            var arguments = new ArrayList<>(List.of(
                    "-proc:none",
                    "-nowarn",
                    "-parameters",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path")));
            arguments.addAll(files);
            int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
            if (exit != 0) {
                throw new AssertionError("The planted class does not compile: " + String.join("\n", sources));
            }
            return new ClassFileImporter().importPath(classes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write(Path folder, String source) throws IOException {
        var home = PACKAGE.matcher(source);
        var type = TYPE.matcher(source);
        if (!home.find() || !type.find()) {
            throw new IllegalArgumentException(source);
        }
        var file = folder.resolve(home.group(1).replace('.', '/')).resolve(type.group(1) + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }
}
