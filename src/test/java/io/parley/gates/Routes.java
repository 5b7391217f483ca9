package io.parley.gates;

import io.parley.gates.Route.Body;
import io.parley.gates.Route.In;
import io.parley.gates.Route.Slot;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Every route of the application, read from its own classes: a new page is here the moment it compiles. */
final class Routes {
    private Routes() {}

    static List<Route> all() {
        var classes = java.nio.file.Path.of(System.getProperty("parley.build.dir", "target"), "classes");
        try (var files = Files.walk(classes.resolve("io/parley"))) {
            return files.filter(f -> f.toString().endsWith(".class"))
                    .map(f -> load(classes.relativize(f)
                            .toString()
                            .replaceAll("\\.class$", "")
                            .replace('/', '.')))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .flatMap(Routes::of)
                    .sorted(Comparator.comparing(Route::toString))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Route> of(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(http -> of(http.value(), method));
    }

    private static Route of(String http, Method method) {
        var type = method.getDeclaringClass();
        var path = ("/" + path(type) + "/" + path(method)).replaceAll("/+", "/");
        path = path.length() > 1 ? path.replaceAll("/$", "") : path;
        var allowed = find(RolesAllowed.class, method);
        var consumes = find(Consumes.class, method);
        var fields = new ArrayList<Slot>();
        for (var parameter : method.getParameters()) {
            fields.addAll(fields(parameter, path));
        }
        boolean open = method.isAnnotationPresent(PermitAll.class)
                || allowed == null && type.isAnnotationPresent(PermitAll.class);
        return new Route(
                http,
                path,
                type.getName() + "." + method.getName(),
                open,
                find(Authenticated.class, method) != null,
                allowed == null ? Set.of() : Set.of(allowed.value()),
                consumes == null || http.equals("GET") ? Body.NONE : body(Set.of(consumes.value())),
                List.copyOf(fields));
    }

    private static Body body(Set<String> types) {
        if (types.contains("application/x-www-form-urlencoded")) {
            return Body.FORM;
        }
        if (types.contains("application/octet-stream")) {
            return Body.OCTETS;
        }
        return types.contains("multipart/form-data")
                ? Body.MULTIPART
                : types.contains("text/csv") ? Body.CSV : Body.JSON;
    }

    private static List<Slot> fields(Parameter parameter, String path) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Arrays.stream(parameter.getType().getDeclaredFields())
                    .flatMap(f -> annotated(f, f.getName(), f.getType()).stream())
                    .toList();
        }
        var annotated = annotated(parameter, parameter.getName(), parameter.getType());
        if (!annotated.isEmpty() || parameter.getAnnotations().length > 0) {
            return annotated;
        }
        return parameter.getType().isRecord() ? json(parameter.getType()) : List.of();
    }

    private static List<Slot> annotated(AnnotatedElement element, String name, Class<?> type) {
        var form = element.getAnnotation(RestForm.class);
        if (form != null) {
            return List.of(new Slot(
                    type == FileUpload.class ? In.FILE : In.FORM, form.value().isEmpty() ? name : form.value()));
        }
        var query = element.getAnnotation(RestQuery.class);
        return query == null
                ? List.of()
                : List.of(new Slot(In.QUERY, query.value().isEmpty() ? name : query.value()));
    }

    private static List<Slot> json(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(c -> {
                    var renamed = c.getAccessor().getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
                    var in = List.class.isAssignableFrom(c.getType())
                            ? In.JSON_LIST
                            : c.getType() == Integer.class || c.getType() == int.class ? In.JSON_NUMBER : In.JSON;
                    return new Slot(in, renamed == null ? c.getName() : renamed.value());
                })
                .toList();
    }

    private static String path(AnnotatedElement element) {
        var path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static <A extends Annotation> @Nullable A find(Class<A> kind, Method method) {
        var own = method.getAnnotation(kind);
        return own != null ? own : method.getDeclaringClass().getAnnotation(kind);
    }
}
