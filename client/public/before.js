// Runs before all else, in any browser: old syntax only. It tells a browser that is too old, and says so where Hearth did not load.
(function () {
  var page = document.documentElement;
  var anyway = 'hearth.anyway';

  // One thing that each of the oldest supported browsers has, and the version before it has not: Chrome and Edge 111, Safari and iOS 16.4, Firefox 115.
  function isNewEnough() {
    return (
      'noModule' in document.createElement('script') &&
      !!window.CSS &&
      CSS.supports('color', 'color-mix(in srgb, red, blue)') &&
      typeof window.CompressionStream === 'function' &&
      typeof Array.prototype.toSorted === 'function'
    );
  }

  function wantsAnyway() {
    try {
      return sessionStorage.getItem(anyway) === 'yes';
    } catch (_) {
      return false;
    }
  }

  if (!isNewEnough() && !wantsAnyway()) {
    page.className += ' is-too-old';
    var link = document.getElementById('before-anyway');
    if (link)
      link.onclick = function () {
        try {
          sessionStorage.setItem(anyway, 'yes');
        } catch (_) {
          // Without storage it stays a page of words.
        }
      };
  }

  // A file that did not come, or one that this browser cannot read, before Hearth has begun.
  if (window.addEventListener)
    window.addEventListener(
      'error',
      function (event) {
        var isFile = event.target && event.target.tagName === 'SCRIPT';
        if (document.querySelector('.before') && (isFile || /\/assets\//.test(event.filename || ''))) page.className += ' has-failed';
      },
      true
    );
})();
