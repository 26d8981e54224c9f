/** Children, families, enrolments over time, matching, and the basis on which they are shared. */
@ApplicationModule(
        displayName = "Children",
        allowedDependencies = {"platform", "platform :: *", "access", "audit", "intake", "partnership"})
@NullMarked
package uk.haven.children;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
