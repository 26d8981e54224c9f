/** Uploads, formats, row errors, re-sends; owns the contract that importers implement. */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"platform", "platform :: *", "access", "audit"})
@NullMarked
package uk.haven.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
