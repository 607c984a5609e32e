package no.omtanke.casework.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.PackId;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says of the API as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  static {
    // given by the address and the log-in, not by the caller
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, PackId.class);
  }

  @Bean
  OpenAPI omtankeApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Omtanke")
                .version("v1")
                .description("Cases and plans; docs/api.md walks one case from worry to end."));
  }
}
