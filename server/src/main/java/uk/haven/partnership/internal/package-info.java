/** Services, stores and importers. */
@NullMarked
package uk.haven.partnership.internal;

import org.jspecify.annotations.NullMarked;
