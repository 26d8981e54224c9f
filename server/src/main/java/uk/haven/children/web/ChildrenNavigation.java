package uk.haven.children.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.haven.access.NavigationItem;
import uk.haven.access.Role;

@Configuration(proxyBeanMethods = false)
class ChildrenNavigation {

    @Bean
    NavigationItem childrenEntry() {
        return new NavigationItem(
                "Children", "/children", 20, Set.of(Role.DATA_MANAGER, Role.KEY_WORKER, Role.SENCO, Role.HEAD));
    }
}
