// What each probe shows, and its shape: elements and names of attributes.
const shape = element => '<' + element.localName
  + [...element.attributes].map(a => ' ' + a.name)
    .filter(n => !/^ (checked|selected)$/.test(n) && (n != ' value' || element.localName != 'input'))
    .sort().join('')
  + '>' + [...element.children].filter(e => e.localName != 'htip-html').map(shape).join('')
  + '</>';
return [...document.querySelectorAll('ol > li')].map(li => {
  const one = css => li.querySelector(css);
  return {
    shape: shape(li),
    handlers: [...li.querySelectorAll('*')].flatMap(e => [...e.attributes])
      .filter(a => /^on|^srcdoc$/i.test(a.name)).map(a => a.name).join(),
    scripts: li.querySelectorAll('script, iframe, object, embed, base, meta, link').length,
    text: one('.text').textContent,
    title: one('.text').getAttribute('title'),
    mixed: one('.mixed').textContent,
    lang: one('.mixed').getAttribute('lang'),
    name: one('.k').getAttribute('class'),
    data: one('.k').dataset.x,
    alt: one('img').alt,
    hidden: one('[name=h]').value,
    button: one('form button').getAttribute('value'),
    area: one('textarea').value,
    pre: one('pre').textContent,
    field: one('.field').value,
    hint: one('.field').placeholder,
    value: one('option').value,
    option: one('select').options[0].textContent,
    svg: one('text').textContent,
    heading: one('h2').textContent,
    child: one('em').textContent,
    branch: one('section + *').textContent,
    tag: one('my-tag').textContent,
    tagData: one('my-tag').dataset.x,
    path: one('.path').getAttribute('href'),
    query: one('.query').getAttribute('href'),
    route: one('.route').getAttribute('href'),
  };
});
