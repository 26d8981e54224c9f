package uk.haven.milestones.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.FrameworkJson;
import uk.haven.platform.versions.VersionTable;

/** Versions of the entitlement. */
@Repository
class EntitlementStore {

    private final VersionTable<Framework> versions;

    EntitlementStore(JdbcClient jdbc) {
        versions = new VersionTable<>(jdbc, "milestones.framework_version", FrameworkJson::read, FrameworkJson::write);
    }

    VersionTable<Framework> versions() {
        return versions;
    }
}
