/** The tamper-evident record of who saw and changed what. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform", "platform :: *", "access"})
@NullMarked
package uk.haven.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
