@NullMarked
package uk.haven.audit.internal;

import org.jspecify.annotations.NullMarked;
