// A form that keeps itself as it is written says so where that did not work; what is typed still stands in it.
const told = { 'htmx:responseError': 'refused', 'htmx:sendError': 'unreached', 'htmx:timeout': 'unreached' }
for (const [fault, why] of Object.entries(told)) {
  document.addEventListener(fault, ({ detail: { target } }) => {
    if (target?.dataset[why]) target.textContent = target.dataset[why]
  })
}
