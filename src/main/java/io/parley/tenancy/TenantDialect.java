package io.parley.tenancy;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.type.StandardBasicTypes;

/**
 * PostgreSQL as we use it. Flyway owns the keys: the tenant stays out of Hibernate's idea of the primary key, so references need
 * one column. {@code any_of(x, ?1)} is {@code x in ?1} for a list of any length as one parameter, {@code String[]} or
 * {@code UUID[]}: PostgreSQL knows the statement again, however long the list.
 */
public class TenantDialect extends PostgreSQLDialect {
    public TenantDialect(DialectResolutionInfo info) {
        super(info);
    }

    @Override
    public boolean addPartitionKeyToPrimaryKey() {
        return false;
    }

    @Override
    public void initializeFunctionRegistry(FunctionContributions contributions) {
        super.initializeFunctionRegistry(contributions);
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder("any_of", "(?1=any(?2))")
                .setInvariantType(contributions
                        .getTypeConfiguration()
                        .getBasicTypeRegistry()
                        .resolve(StandardBasicTypes.BOOLEAN))
                .setExactArgumentCount(2)
                .register();
    }
}
