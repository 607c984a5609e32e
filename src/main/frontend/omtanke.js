// A form that keeps itself as it is written says so where that did not work; what is typed still stands in it.
const told = { 'htmx:responseError': 'refused', 'htmx:sendError': 'unreached', 'htmx:timeout': 'unreached' }
for (const [fault, why] of Object.entries(told)) {
  document.addEventListener(fault, ({ detail: { target } }) => {
    if (target?.dataset[why]) target.textContent = target.dataset[why]
  })
}

// What has been sent is no draft any more: a form that waits for its answer no longer keeps itself.
document.addEventListener('submit', ({ target }) => {
  target.dataset.sent = ''
  target.dispatchEvent(new Event('htmx:abort'))
})
document.addEventListener('htmx:beforeRequest', (event) => {
  if ('sent' in event.detail.elt.dataset) event.preventDefault()
})
addEventListener('pageshow', () => document.querySelectorAll('[data-sent]').forEach((form) => delete form.dataset.sent))
