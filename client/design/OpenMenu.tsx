import { Menu, Popover, type MenuProps, type PopoverProps } from '@mantine/core';
import { useState } from 'react';
import { useBack } from './back.ts';

/** A menu that the phone's Back closes. Its parts are Mantine's: Menu.Target, Menu.Dropdown, Menu.Item. */
export function OpenMenu(props: Omit<MenuProps, 'opened' | 'onChange'>) {
  const [isOpen, setOpen] = useState(false);
  useBack(isOpen, () => setOpen(false));
  return <Menu {...props} opened={isOpen} onChange={setOpen} />;
}

/** A small box at its button that the phone's Back closes. */
export function OpenPopover({ children, ...props }: Omit<PopoverProps, 'opened' | 'onChange'>) {
  const [isOpen, setOpen] = useState(false);
  useBack(isOpen, () => setOpen(false));
  return (
    <Popover {...props} opened={isOpen} onChange={setOpen}>
      {children}
    </Popover>
  );
}
