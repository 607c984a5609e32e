package no.omtanke.organisation.web;

import no.omtanke.organisation.flow.HeldForms;
import no.omtanke.packs.PackLibrary;
import no.omtanke.platform.Installation;
import no.omtanke.platform.PublicPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Adds staff's log-in to the platform's one filter chain. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogInSettings.class)
class LogInSecurity {

  @Bean
  PublicPaths logInPaths() {
    return PublicPaths.of("/logg-inn", "/{municipality}/logg-inn");
  }

  @Bean
  StaffSessions staffSessions(LogInSettings settings) {
    return new StaffSessions(settings.longest());
  }

  @Bean
  static BeanPostProcessor writerInForms(
      ObjectProvider<StaffAddresses> addresses, ObjectProvider<HeldForms> forms) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor token
            ? new WriterInForms(token, addresses, forms)
            : bean;
      }
    };
  }

  @Bean
  OAuth2AuthorizedClientRepository noTokensKept() {
    return new NoTokensKept();
  }

  @Bean
  Customizer<HttpSecurity> staffLogIn(
      LogInSettings settings,
      Installation installation,
      PackLibrary packs,
      HeldForms forms,
      StaffAddresses addresses,
      StaffSessions sessions,
      Farewell farewell,
      ObjectProvider<ClientRegistrationRepository> providers) {
    return http -> {
      var doorway = new Doorway(packs, forms, addresses);
      http.securityContext(context -> context.securityContextRepository(sessions))
          .exceptionHandling(
              denied -> denied.authenticationEntryPoint(doorway).accessDeniedHandler(doorway))
          .addFilterBefore(new HeldFormFilter(forms, addresses), CsrfFilter.class)
          .logout(out -> out.logoutSuccessHandler(new GoodBye(packs, farewell)));
      providers.ifAvailable(some -> new ProviderLogIn(some, settings, farewell).on(http));
      if (installation.demo()) {
        http.csrf(csrf -> csrf.ignoringRequestMatchers(DemoBasic::given))
            .addFilterAt(
                new DemoBasic(packs, settings.demoPassword()).filter(),
                BasicAuthenticationFilter.class);
      }
    };
  }
}
