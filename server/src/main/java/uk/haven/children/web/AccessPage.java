package uk.haven.children.web;

import java.util.List;

/** Who can see a child: sentences. */
public record AccessPage(List<String> schools, List<String> shares, boolean log) {}
