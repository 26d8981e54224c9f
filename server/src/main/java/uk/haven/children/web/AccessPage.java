package uk.haven.children.web;

import java.util.List;
import uk.haven.platform.ui.Table;

/** Who can see a child, in sentences, and who has. */
public record AccessPage(List<String> schools, List<String> shares, Table seen, int auditNumber) {}
