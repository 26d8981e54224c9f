/** Services, stores and importers. */
@NullMarked
package uk.haven.children.internal;

import org.jspecify.annotations.NullMarked;
