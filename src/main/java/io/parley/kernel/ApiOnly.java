package io.parley.kernel;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The description speaks of the API alone; pages are for people. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiOnly implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            List.copyOf(api.getPaths().getPathItems().keySet()).stream()
                    .filter(path -> !path.startsWith("/api/"))
                    .forEach(api.getPaths()::removePathItem);
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .setSecuritySchemes(Map.of(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")));
        api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
    }
}
