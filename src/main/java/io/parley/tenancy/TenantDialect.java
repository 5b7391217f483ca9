package io.parley.tenancy;

import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;

/** Flyway owns the keys: the tenant stays out of Hibernate's idea of the primary key, so references need one column. */
public class TenantDialect extends PostgreSQLDialect {
    public TenantDialect(DialectResolutionInfo info) {
        super(info);
    }

    @Override
    public boolean addPartitionKeyToPrimaryKey() {
        return false;
    }
}
